using System.ComponentModel.DataAnnotations;
using Phi.Edge.Inference;

namespace Phi.Edge.Daemon.Phi;

/// <summary>Section <c>Phi</c>: the large model.</summary>
internal sealed class PhiOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Phi";

    /// <summary>The model folder (Phi-4-multimodal, Phi-4-mini), as ONNX Runtime GenAI lays it out.</summary>
    /// <value>Default none: no large model; voice understands the command catalogue alone.</value>
    public string? Model { get; set; }

    /// <summary>What runs it.</summary>
    /// <value>Default Ours. GenAi needs the <c>cuda</c> build.</value>
    public PhiEngine Engine { get; set; } = PhiEngine.Ours;

    /// <summary>What computes it. A provider that this build does not carry is an error, not a silent fallback.</summary>
    /// <value>Default Cpu.</value>
    public PhiExecutionProvider Provider { get; set; } = PhiExecutionProvider.Cpu;

    /// <summary>Which GPU.</summary>
    /// <value>Default 0, range 0 to 15.</value>
    [Range(0, 15)]
    public int Device { get; set; }

    /// <summary>Threads on the processor.</summary>
    /// <value>Default 0: one per core. Range 0 to 64. Perception needs cores too.</value>
    [Range(0, 64)]
    public int Threads { get; set; }

    /// <summary>Megabytes that conversations and cached prompts may take; the weights come on top.</summary>
    /// <value>Default 0: a quarter of the memory. Range 0 to 262144. Phi-4 takes 128 KiB a token in float16.</value>
    [Range(0, 262_144)]
    public int CacheMegabytes { get; set; }
}
