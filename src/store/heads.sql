SELECT last.device, last.device_seq, last.hash
FROM (SELECT device, max(device_seq) AS device_seq FROM operation GROUP BY device) AS head
JOIN operation AS last ON last.device = head.device AND last.device_seq = head.device_seq
