import type { Site } from '#server/site.ts';

declare global {
  namespace App {
    interface Locals {
      site: Site;
    }
  }
}

export {};
