using Microsoft.Extensions.Options;
using Phi.Edge.Pipelines.Flow;

namespace Phi.Edge.Pipelines.Voice.Dialogue;

/// <summary>Ranges as documented on each option. Reports all errors at once.</summary>
internal sealed class VoiceDialogueOptionsValidator : IValidateOptions<VoiceDialogueOptions>
{
    public ValidateOptionsResult Validate(string? name, VoiceDialogueOptions options) => new OptionsCheck(VoiceDialogueOptions.Section)
        .Seconds(options.ReplyTimeout, 3, 30)
        .Range(options.MaximumRepeats, 0, 5, "times")
        .Range(options.UndoDepth, 1, 100, "requests")
        .Seconds(options.UndoExpiry, 5, 600)
        .Result();
}
