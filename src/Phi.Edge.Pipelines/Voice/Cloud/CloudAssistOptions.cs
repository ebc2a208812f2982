namespace Phi.Edge.Pipelines.Voice.Cloud;

/// <summary>An assistant in the cloud, for questions that nobody in the car can answer.</summary>
public sealed class CloudAssistOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Voice:Cloud";

    /// <summary>The driver's questions may leave the car.</summary>
    /// <value>Default false. Source: ours; the operator decides.</value>
    public bool Enabled { get; set; }

    /// <summary>Address of an API of OpenAI's form (Azure AI Foundry, NVIDIA NIM), without <c>/chat/completions</c>.</summary>
    /// <value>Default none. https; http on this machine only.</value>
    public Uri? Endpoint { get; set; }

    /// <summary>Model, or deployment, to ask.</summary>
    /// <value>Default none.</value>
    public string? Model { get; set; }

    /// <summary>File with the key on its first line; read at start.</summary>
    /// <value>Default none.</value>
    public string? KeyFile { get; set; }

    /// <summary>How long an answer may take.</summary>
    /// <value>Default 2.5 s. Range 0.5 to 30 s. Source: ours; comes after the local paths had theirs.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(2.5);

    /// <summary>Failures in a row after which it is left alone.</summary>
    /// <value>Default 3 failures. Range 1 to 100 failures. Source: ours.</value>
    public int FailuresToOpen { get; set; } = 3;

    /// <summary>How long it is left alone.</summary>
    /// <value>Default 60 s. Range 1 to 3600 s. Source: ours.</value>
    public TimeSpan OpenFor { get; set; } = TimeSpan.FromSeconds(60);
}
