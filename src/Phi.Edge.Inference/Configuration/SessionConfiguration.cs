namespace Phi.Edge.Inference.Configuration;

/// <summary><c>session_options</c> of one graph. Null means that the file says nothing and ONNX Runtime's default holds.</summary>
public sealed record SessionConfiguration
{
    /// <summary>Identifier in ONNX Runtime's log lines.</summary>
    public string? LogId { get; init; }

    /// <summary>0 verbose to 4 fatal.</summary>
    public int? LogSeverityLevel { get; init; }

    /// <summary>Threads within one operator; 0 lets ONNX Runtime choose.</summary>
    public int? IntraOpNumThreads { get; init; }

    /// <summary>Threads across operators; 0 lets ONNX Runtime choose.</summary>
    public int? InterOpNumThreads { get; init; }

    /// <summary>Whether the CPU arena allocator is used.</summary>
    public bool? EnableCpuMemArena { get; init; }

    /// <summary>Whether memory patterns are used.</summary>
    public bool? EnableMemPattern { get; init; }

    /// <summary>The graph optimization level as the file spells it, for example <c>ORT_ENABLE_ALL</c>.</summary>
    public string? GraphOptimizationLevel { get; init; }

    /// <summary><c>config_entries</c> and every other scalar key, passed on as session configuration entries.</summary>
    public IReadOnlyDictionary<string, string> ConfigEntries { get; init; } = new Dictionary<string, string>();

    /// <summary>Execution providers in order of preference; empty means CPU.</summary>
    public IReadOnlyList<ProviderConfiguration> Providers { get; init; } = [];
}
