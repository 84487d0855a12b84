mod outages;
mod properties;
mod registration;
mod rounds;
mod voting;
