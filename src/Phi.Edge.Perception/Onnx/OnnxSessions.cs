using Microsoft.ML.OnnxRuntime;

namespace Phi.Edge.Perception.Onnx;

/// <summary>Opens sessions with the settings all small models share.</summary>
internal static class OnnxSessions
{
    /// <exception cref="OnnxModelException">The provider is not in this build, or the file is no model.</exception>
    public static InferenceSession Open(string path, OnnxModelOptions options)
    {
        if (!File.Exists(path)) throw new OnnxModelException($"Model file '{path}' does not exist. Run: phi-edge models prepare");
        if (options.Threads is < 1 or > 64) throw new OnnxModelException($"{options.Threads} threads for '{path}'; 1 to 64 are accepted");
        using var settings = Settings(options);
        try
        {
            return new InferenceSession(path, settings);
        }
        catch (OnnxRuntimeException e)
        {
            throw new OnnxModelException($"Model file '{path}' cannot be loaded on {options.Provider}: {e.Message}", e);
        }
    }

    private static SessionOptions Settings(OnnxModelOptions options)
    {
        var settings = new SessionOptions
        {
            IntraOpNumThreads = options.Threads,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        // A waiting thread must not burn a core that another model needs.
        settings.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        settings.AddSessionConfigEntry("session.inter_op.allow_spinning", "0");
        try
        {
            Append(settings, options.Provider);
        }
        catch (Exception e) when (e is OnnxRuntimeException or EntryPointNotFoundException or OnnxModelException)
        {
            settings.Dispose();
            throw e as OnnxModelException ?? new OnnxModelException($"Execution provider {options.Provider} cannot start: {e.Message}", e);
        }
        return settings;
    }

    private static void Append(SessionOptions settings, ExecutionProvider provider)
    {
        if (provider == ExecutionProvider.Cpu) return;
        var available = OrtEnv.Instance().GetAvailableProviders();
        var name = provider == ExecutionProvider.Cuda ? "CUDAExecutionProvider" : "TensorrtExecutionProvider";
        if (!available.Contains(name))
        {
            throw new OnnxModelException(
                $"Execution provider {provider} is not in this build (it has {string.Join(", ", available)}). "
                + "Choose Cpu, or install the cuda or jetson build of Phi.Edge.");
        }
        if (provider == ExecutionProvider.TensorRt) settings.AppendExecutionProvider_Tensorrt(0);
        settings.AppendExecutionProvider_CUDA(0);
    }
}
