using Microsoft.Extensions.Options;

namespace Phi.Edge.Perception.Capture;

/// <summary>Checks a camera's options; says everything that is wrong, not just the first thing.</summary>
public sealed class CameraOptionsValidator : IValidateOptions<CameraOptions>
{
    private static readonly TimeSpan ShortestLimit = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan LongestLimit = TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, CameraOptions options)
    {
        var errors = Errors(options, needsSource: true);
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    internal static List<string> Errors(CameraOptions options, bool needsSource)
    {
        var errors = new List<string>();
        var camera = $"Camera '{options.Name}'";
        Check(options.Name.Length is >= 1 and <= 64, "Name needs 1 to 64 characters");
        Check(!needsSource || !string.IsNullOrWhiteSpace(options.Source), "Source is empty; " + SourceAddress.Forms);
        Check(options.Width is 0 or (>= 16 and <= 7680), $"Width {options.Width} is not 0 or 16 to 7680");
        Check(options.Height is 0 or (>= 16 and <= 4320), $"Height {options.Height} is not 0 or 16 to 4320");
        Check(options.Fps is 0 or (>= 0.1 and <= 240), $"Fps {options.Fps} is not 0 or 0.1 to 240");
        Check(options.FourCc is null or { Length: 4 }, $"FourCc '{options.FourCc}' does not have four characters, such as MJPG");
        Check(Enum.IsDefined(options.Kind), $"Kind {options.Kind} does not exist");
        Check(Enum.IsDefined(options.PixelFormat), $"PixelFormat {options.PixelFormat} does not exist");
        Check(Enum.IsDefined(options.Pace), $"Pace {options.Pace} does not exist");
        Check(options.Buffers is >= 2 and <= 64, $"Buffers {options.Buffers} is not 2 to 64");
        CheckTimes(options, Check);
        if (SourceAddress.IsCommand(options))
            Check(options is { Width: > 0, Height: > 0 }, "a command's frames need Width and Height, which its bytes do not tell");

        return errors;

        void Check(bool right, string message)
        {
            if (!right)
                errors.Add($"{camera}: {message}.");
        }
    }

    private static void CheckTimes(CameraOptions options, Action<bool, string> check)
    {
        check(
            options.StallTimeout >= ShortestLimit && options.StallTimeout <= LongestLimit,
            $"StallTimeout {options.StallTimeout.TotalSeconds} s is not 0.1 to 60 s");
        check(
            options.OpenTimeout >= ShortestLimit && options.OpenTimeout <= LongestLimit,
            $"OpenTimeout {options.OpenTimeout.TotalSeconds} s is not 0.1 to 60 s");
        check(
            options.BackoffMin >= TimeSpan.FromMilliseconds(10) && options.BackoffMin <= LongestLimit,
            $"BackoffMin {options.BackoffMin.TotalSeconds} s is not 0.01 to 60 s");
        check(
            options.BackoffMax >= options.BackoffMin && options.BackoffMax <= TimeSpan.FromMinutes(10),
            $"BackoffMax {options.BackoffMax.TotalSeconds} s is not BackoffMin to 600 s");
        check(
            options.Fps <= 0 || 2 / options.Fps <= options.StallTimeout.TotalSeconds,
            $"Fps {options.Fps} leaves {1 / options.Fps:0.##} s between frames, too close to StallTimeout {options.StallTimeout.TotalSeconds} s");
    }
}
