/// What a shell is told, so that it asks the program itself for completions: they are always those of the
/// program that is run.
enum CompletionScript: String, CaseIterable {
  case bash, zsh, fish

  var text: String {
    switch self {
    case .bash:
      """
      # bash completion for decouple
      _decouple() {
        local word
        COMPREPLY=()
        while IFS= read -r word; do
          COMPREPLY+=("$word")
        done < <("$1" help complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
      }
      complete -o filenames -F _decouple decouple
      """
    case .zsh:
      """
      #compdef decouple
      _decouple() {
        local -a answers
        answers=("${(@f)$("${words[1]}" help complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
        (( $#answers )) && compadd -f -- "${(@)answers:#}"
      }
      if [ "$funcstack[1]" = _decouple ]; then _decouple "$@"; else compdef _decouple decouple; fi
      """
    case .fish:
      """
      # fish completion for decouple
      function __decouple_complete
        set -l words (commandline -opc)
        $words[1] help complete -- $words[2..] (commandline -ct) 2>/dev/null
      end
      complete -c decouple -f -a '(__decouple_complete)'
      """
    }
  }
}
