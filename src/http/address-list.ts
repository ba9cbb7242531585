import { BlockList, isIPv4, isIPv6 } from "node:net";

/** An address of version 4 as a socket of version 6 tells it. */
const MAPPED = "::ffff:";

/** Addresses by range. */
export class AddressList {
  readonly #list = new BlockList();

  /** @param ranges such as `160.79.104.0/21`, or single addresses. Throws where one is none. */
  constructor(ranges: readonly string[]) {
    for (const range of ranges) {
      const [address = "", bits] = range.split("/");
      const family = isIPv6(address) ? "ipv6" : "ipv4";
      if (bits === undefined) this.#list.addAddress(address, family);
      else this.#list.addSubnet(address, Number(bits), family);
    }
  }

  has(address: string): boolean {
    const plain = address.toLowerCase().startsWith(MAPPED) ? address.slice(MAPPED.length) : address;
    if (isIPv4(plain)) return this.#list.check(plain, "ipv4");
    return isIPv6(plain) && this.#list.check(plain, "ipv6");
  }
}
