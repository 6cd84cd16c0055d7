// Under Trusted Types an address becomes code only by a policy, and each of ours lets through one kind of address.

interface ScriptPolicy {
  createScriptURL(url: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

/** A policy called `name`, for addresses that `isAllowed`; made when it is first needed. */
export function trustedAddress(
  name: string,
  isAllowed: (address: string) => boolean
): (url: string) => string {
  let policy: ScriptPolicy | undefined;
  return (url) => {
    const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
    policy ??= factory?.createPolicy(name, {
      createScriptURL(address) {
        if (!isAllowed(address)) throw new TypeError(`${name} does not start this address`);
        return address;
      }
    });
    return policy ? policy.createScriptURL(url) : url;
  };
}
