//! What a list file would add, before it is added.
