// The federation's shares must be ready before anything that imports React: one dynamic step in between.
void import('./bootstrap.tsx')
