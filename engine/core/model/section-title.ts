/** Returns the title of a section of a page: its kebab-case name in plain letters. */
export function sectionTitle(section: string): string {
  const words = section.replaceAll(/[-/]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
