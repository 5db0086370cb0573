// The one page of need that computes in the browser, with the same engine as the server; without a script its form does.
export const csr = true;
