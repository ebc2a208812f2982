namespace Phi.Edge.Daemon.Demo.Road;

/// <summary>A sign beside the road.</summary>
/// <param name="Passed">When the car is level with it, from the start of the film.</param>
/// <param name="Drawing">File name of its drawing without extension; null for a board with <paramref name="Text"/>.</param>
/// <param name="Text">Lines that are painted on a white board; null for a drawing.</param>
/// <param name="Name">The name it must be reported by; null for a board.</param>
/// <param name="Size">Width in metres.</param>
/// <param name="Right">Metres to the right of the camera.</param>
/// <param name="Above">Metres of its middle above the road.</param>
internal sealed record RoadPost(
    TimeSpan Passed, string? Drawing, string? Text, string? Name, float Size, float Right = 3.6f, float Above = 2.3f)
{
    /// <summary>What a passenger would call it.</summary>
    public string Title => Text is { } text ? $"board \"{text.Replace('\n', ' ')}\"" : Name ?? Drawing ?? "";
}
