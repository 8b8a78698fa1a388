/** Version of this build of the shell, put in by Vite. */
declare const SHELL_VERSION: string
