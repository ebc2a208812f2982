using Microsoft.Extensions.Options;
using Phi.Edge.Pipelines.Flow;

namespace Phi.Edge.Pipelines.Voice.Hearing;

/// <summary>Ranges as documented on each option.</summary>
internal sealed class EndpointerOptionsValidator : IValidateOptions<EndpointerOptions>
{
    public ValidateOptionsResult Validate(string? name, EndpointerOptions options) => new OptionsCheck(EndpointerOptions.Section)
        .Range(options.SpeechAbove, 0.05, 0.95, "")
        .Range(options.SilenceBelow, 0.01, 0.95, "")
        .Below(options.SilenceBelow, options.SpeechAbove)
        .Seconds(options.Start, 0.03, 2)
        .Seconds(options.HeldStart, 0.03, 2)
        .Seconds(options.StartPause, 0, 1)
        .Seconds(options.PreRoll, 0, 1)
        .Range((int)options.Patience, (int)EndpointPatience.Normal, (int)EndpointPatience.Quick, "", "options.Patience")
        .Seconds(options.Silence, 0.1, 5)
        .Seconds(options.RelaxedSilence, 0.1, 5)
        .Seconds(options.QuickSilence, 0.1, 5)
        .Seconds(options.Blip, 0, 0.5)
        .Seconds(options.Minimum, 0, 5)
        .Seconds(options.Maximum, 2, 60)
        .Seconds(options.NoSpeech, 1, 60)
        .Result();
}
