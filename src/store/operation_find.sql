SELECT
    seq, id, device, device_seq, lamport, seen, format, wall_time,
    actor, kind, payload, undoes, prev_hash, hash
FROM operation
WHERE id = ?1
