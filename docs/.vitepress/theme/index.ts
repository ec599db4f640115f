import '@fontsource-variable/inter';
import '@fontsource-variable/newsreader';
import '@fontsource-variable/newsreader/wght-italic.css';
import defaultTheme from 'vitepress/theme-without-fonts';
import '../../../src/kit/style/tokens.css';
import './look.css';

export default defaultTheme;
