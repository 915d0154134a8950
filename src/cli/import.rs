//! `minga import`: a list of proposals into a thematic table.
