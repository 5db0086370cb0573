// Computes in the browser, with the same engine as the server; without a script the form sends its fields.
export const csr = true;
