//! What holds of every view of the map.
