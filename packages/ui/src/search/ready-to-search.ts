/** Whether a text is worth a search yet: a text ending in a lone jamo (`찻ㅈ`) is a syllable still being written, unless all of it is jamo. */
export const readyToSearch = (text: string): boolean => !/[^ㄱ-ㅎㅏ-ㅣ\s][ㄱ-ㅎㅏ-ㅣ]$/u.test(text)
