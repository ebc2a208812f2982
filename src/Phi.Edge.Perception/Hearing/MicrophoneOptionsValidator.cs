using Microsoft.Extensions.Options;

namespace Phi.Edge.Perception.Hearing;

/// <summary>Checks a microphone's options; says everything that is wrong, not just the first thing.</summary>
public sealed class MicrophoneOptionsValidator : IValidateOptions<MicrophoneOptions>
{
    private const double Shortest = 0.1;
    private const double Longest = 60;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, MicrophoneOptions options)
    {
        var errors = Errors(options);
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    internal static List<string> Errors(MicrophoneOptions options)
    {
        var errors = new List<string>();
        Check(options.Name.Length is >= 1 and <= 64, "Name needs 1 to 64 characters");
        Check(!string.IsNullOrWhiteSpace(options.Source), "Source is empty; " + MicrophoneAddress.Forms);
        Check(
            options.SampleRate is >= MicrophoneOptions.LeastRate and <= MicrophoneOptions.MostRate,
            $"SampleRate {options.SampleRate} is not {MicrophoneOptions.LeastRate} to {MicrophoneOptions.MostRate}");
        Check(options.Channels is >= 1 and <= 64, $"Channels {options.Channels} is not 1 to 64");
        Check(options.Channel is >= 0 and <= 64, $"Channel {options.Channel} is not 0 (mix) to 64");
        Check(IsFile() || options.Channel <= options.Channels, $"Channel {options.Channel} is more than Channels {options.Channels}");
        Check(Enum.IsDefined(options.Format), $"Format {options.Format} does not exist");
        Check(Enum.IsDefined(options.Pace), $"Pace {options.Pace} does not exist");
        Check(options.StallTimeout.TotalSeconds is >= Shortest and <= Longest, $"StallTimeout {options.StallTimeout.TotalSeconds} s is not 0.1 to 60 s");
        Check(options.OpenTimeout.TotalSeconds is >= Shortest and <= Longest, $"OpenTimeout {options.OpenTimeout.TotalSeconds} s is not 0.1 to 60 s");
        Check(options.BackoffMin.TotalSeconds is >= 0.01 and <= Longest, $"BackoffMin {options.BackoffMin.TotalSeconds} s is not 0.01 to 60 s");
        Check(
            options.BackoffMax >= options.BackoffMin && options.BackoffMax <= TimeSpan.FromMinutes(10),
            $"BackoffMax {options.BackoffMax.TotalSeconds} s is not BackoffMin to 600 s");
        return errors;

        // A file tells its channels itself.
        bool IsFile() => File.Exists(options.Source.Trim());

        void Check(bool right, string message)
        {
            if (!right)
                errors.Add($"Microphone '{options.Name}': {message}.");
        }
    }
}
