/** What `$webhook` gives: the endpoint URL of the profile, whole and in parts to which something may be added. */
export const WEBHOOK_NAMES = ['endpointUrl', 'prefix', 'rest', 'folder', 'ofLength'] as const;
