import './theme.css';
import './elements/page';
