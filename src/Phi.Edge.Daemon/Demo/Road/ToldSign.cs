using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Demo.Road;

/// <summary>A sign that the dashboard was told of.</summary>
/// <param name="Message">The message.</param>
/// <param name="At">When it arrived (monotonic).</param>
internal sealed record ToldSign(SignMessage Message, TimeSpan At)
{
    /// <summary>The words that were read on it, if any.</summary>
    public string Words => Message.Reading?.Text ?? "";

    /// <summary>The name without its variant.</summary>
    public string Name => Message.Name.LastIndexOf("--g", StringComparison.Ordinal) is > 0 and var end ? Message.Name[..end] : Message.Name;
}
