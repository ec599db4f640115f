function framersIn(policy: string): readonly string[] | null {
  const directive = policy
    .split(';')
    .map((one) => one.trim().split(/\s+/))
    .find(([name]) => name?.toLowerCase() === 'frame-ancestors');
  return directive?.slice(1) ?? null;
}

/** Whether a text is the origin of one site, written as browsers write it: no word, no path, and no `*`. */
export function isOrigin(text: string): boolean {
  return /^https?:\/\/[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/**
 * The sites that whoever runs a server lets frame its pages; what stands for many, such as `https://*.example`, names nobody.
 * @param header the `Content-Security-Policy`; several, with commas between them, hold together.
 */
export function namedOrigins(header: string | null): readonly string[] {
  const [first = [], ...others] = (header ?? '').split(',').flatMap((policy) => {
    const framers = framersIn(policy);
    return framers ? [framers] : [];
  });
  return first.filter((origin) => isOrigin(origin) && others.every((framers) => framers.includes(origin)));
}
