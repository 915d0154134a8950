INSERT INTO operation (
    id, device, device_seq, lamport, seen, format, wall_time,
    actor, kind, payload, undoes, prev_hash, hash
) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
