-- A device's numbers only grow, so that its last operation has the highest of both.
SELECT last.device, last.device_seq, last.hash, last.lamport
FROM (SELECT device, max(device_seq) AS device_seq FROM operation GROUP BY device) AS head
JOIN operation AS last ON last.device = head.device AND last.device_seq = head.device_seq
