Object.assign(globalThis, { harden: <T>(value: T) => value });
