SELECT device, device_seq, hash
FROM operation AS last
WHERE device_seq = (SELECT max(device_seq) FROM operation WHERE device = last.device)
