import './backups.ts';
import './corrections.ts';
import './sharing.ts';
