using Microsoft.ML.OnnxRuntime;

namespace Phi.Edge.Inference.Sessions;

/// <summary>Opens graphs on the chosen device. External weights stay memory-mapped on the processor.</summary>
internal sealed class SessionFactory(PhiModelOptions options)
{
    private const string ExternalFolderKey = "session.model_external_initializers_file_folder_path";

    /// <summary>Opens a graph file.</summary>
    public InferenceSession Open(string path, GraphRole role)
    {
        if (!File.Exists(path))
            throw new PhiSessionException($"The graph {path} does not exist. Download the model folder again, or correct genai_config.json.");
        using var sessionOptions = Options(role);
        return Guard(path, () => new InferenceSession(path, sessionOptions));
    }

    /// <summary>Opens a rewritten graph whose external weights lie in the model's own folder.</summary>
    public InferenceSession Open(byte[] graph, string path, GraphRole role)
    {
        using var sessionOptions = Options(role);
        sessionOptions.AddSessionConfigEntry(ExternalFolderKey, Path.GetDirectoryName(Path.GetFullPath(path))!);
        return Guard(path, () => new InferenceSession(graph, sessionOptions));
    }

    /// <summary>The device that graphs of the role run on.</summary>
    public PhiExecutionProvider Provider(GraphRole role) =>
        role == GraphRole.Embedding && options.EmbeddingOnProcessor ? PhiExecutionProvider.Cpu
        : role is GraphRole.Decoder or GraphRole.Embedding && options.Provider == PhiExecutionProvider.TensorRt ? PhiExecutionProvider.Cuda
        : options.Provider;

    private SessionOptions Options(GraphRole role)
    {
        var result = new SessionOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        if (options.Threads > 0)
            result.IntraOpNumThreads = options.Threads;
        var provider = Provider(role);
        if (provider == PhiExecutionProvider.Cpu)
            return result;
        try
        {
            if (provider == PhiExecutionProvider.TensorRt)
                Append(result, "TensorrtExecutionProvider", () => result.AppendExecutionProvider_Tensorrt(options.DeviceId));
            Append(result, "CUDAExecutionProvider", () => result.AppendExecutionProvider_CUDA(options.DeviceId));
            return result;
        }
        catch (PhiProviderException)
        {
            result.Dispose();
            throw;
        }
    }

    private static void Append(SessionOptions sessionOptions, string name, Action append)
    {
        var available = OrtEnv.Instance().GetAvailableProviders();
        if (!available.Contains(name, StringComparer.Ordinal))
        {
            throw new PhiProviderException($"This ONNX Runtime build has no {name}; it has {string.Join(", ", available)}. "
                + "Build with -p:PhiRuntime=cuda or jetson, or choose PhiExecutionProvider.Cpu.");
        }

        try
        {
            append();
        }
        catch (OnnxRuntimeException e)
        {
            throw new PhiProviderException($"{name} is in this build but did not start: {e.Message}", e);
        }
    }

    private static InferenceSession Guard(string path, Func<InferenceSession> open)
    {
        try
        {
            return open();
        }
        catch (OnnxRuntimeException e)
        {
            throw new PhiSessionException($"ONNX Runtime refused {path}: {e.Message} Check the file's hash, and that ONNX Runtime is not older than the model.", e);
        }
    }
}
