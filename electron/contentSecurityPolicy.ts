/**
 * What the page may load: its own scripts, styles, fonts and pictures, and nothing over the network.
 * The UI kit writes `<style>` elements while it runs, so they carry a nonce of this page load.
 * Source of the directives: https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy(nonce: string): string {
  return join({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'none'",
    'frame-ancestors': "'none'",
    'form-action': "'none'",
    'base-uri': "'none'",
  });
}

/** The development server adds inline scripts and styles, and talks to its page over a socket. */
export function developmentSecurityPolicy(origin: string): string {
  return join({
    'default-src': "'none'",
    'script-src': "'self' 'unsafe-inline'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': `'self' ${origin.replace(/^http/, 'ws')}`,
    'frame-ancestors': "'none'",
    'form-action': "'none'",
    'base-uri': "'none'",
  });
}

function join(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
