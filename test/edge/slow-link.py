# A link on which every round trip takes 400 ms: it swaps source and destination, so that what is sent there comes back.
import fcntl, os, queue, struct, subprocess, threading, time

link = os.open('/dev/net/tun', os.O_RDWR)
fcntl.ioctl(link, 0x400454CA, struct.pack('16sH', b'slow0', 0x1001))
subprocess.check_call('ip addr add 10.9.0.1/24 dev slow0; ip link set slow0 up', shell=True)
packets = queue.Queue()


def deliver():
    while True:
        due, packet = packets.get()
        time.sleep(max(0, due - time.time()))
        os.write(link, packet)


threading.Thread(target=deliver, daemon=True).start()
while True:
    packet = bytearray(os.read(link, 65535))
    if packet[0] >> 4 == 4:
        packet[12:16], packet[16:20] = packet[16:20], packet[12:16]
        packets.put((time.time() + 0.2, bytes(packet)))
