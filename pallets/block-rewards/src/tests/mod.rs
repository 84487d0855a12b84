mod fees;
mod properties;
mod rewards;
