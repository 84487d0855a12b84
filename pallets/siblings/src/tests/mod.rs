mod follows;
mod genesis;
mod heads;
mod properties;
