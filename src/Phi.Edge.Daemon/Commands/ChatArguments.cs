using Phi.Edge.Inference;
using Phi.Edge.Inference.Audio;

namespace Phi.Edge.Daemon.Commands;

/// <summary>The command line of <c>phi-edge chat</c>.</summary>
internal sealed record ChatArguments
{
    public required string Model { get; init; }
    public IReadOnlyList<string> Images { get; init; } = [];
    public IReadOnlyList<string> Audios { get; init; } = [];
    public string? ToolsFile { get; init; }
    public string? SchemaFile { get; init; }
    public string Adapter { get; init; } = PhiRequestOptions.Auto;
    public LongClipRule LongAudio { get; init; }
    public int MaxTokens { get; init; } = 512;
    public PhiExecutionProvider Provider { get; init; }
    public bool IsRaw { get; init; }
    public bool IsJson { get; init; }
    public string? Prompt { get; init; }
}
