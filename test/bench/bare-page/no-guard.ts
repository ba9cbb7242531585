export function guardDom(): void {}
