//! Tests of the names, by topic.
