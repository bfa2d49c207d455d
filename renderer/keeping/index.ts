import './backups.ts';
import './corrections.ts';
import './sharing.ts';
export { sectionStyles } from './section-styles.ts';
