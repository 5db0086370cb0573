// Pages are plain documents: everything on them works without a script. A page that computes in the browser turns this on.
export const csr = false;
