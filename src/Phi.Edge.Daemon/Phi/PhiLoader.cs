using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Inference;
using Phi.Edge.Inference.Configuration;
#if PHI_GENAI
using Phi.Edge.Inference.GenAI;
#endif

namespace Phi.Edge.Daemon.Phi;

/// <summary>Looks at the model folder, and loads it with the engine that is configured.</summary>
internal sealed class PhiLoader(PhiOptions options, ILoggerFactory loggers, TimeProvider time, IMeterFactory? meters = null)
{
    /// <summary>Finds in a moment what can be found without loading: a missing folder or file, a setting that this build does not have.</summary>
    /// <exception cref="StartupException">Something is wrong; all of it stands in the message.</exception>
    public void Inspect()
    {
#if !PHI_GENAI
        if (options.Engine == PhiEngine.GenAi)
            throw new StartupException($"{PhiOptions.Section}:Engine is GenAi, which only the cuda build has: set it to Ours.", ExitCodes.Configuration);
#endif
        try
        {
            ModelConfiguration.Load(options.Model!);
        }
        catch (PhiInferenceException e)
        {
            throw new StartupException($"{PhiOptions.Section}:Model: {e.Message}", ExitCodes.NoInput, e);
        }
    }

    /// <summary>Loads it; takes as long as reading the weights does.</summary>
    /// <exception cref="PhiInferenceException">It cannot be used.</exception>
    public LoadedPhi Load()
    {
#if PHI_GENAI
        if (options.Engine == PhiEngine.GenAi)
        {
            var genAi = new GenAiChatClient(options.Model!, options.Provider);
            return new LoadedPhi(genAi, Path.GetFileName(Path.TrimEndingDirectorySeparator(options.Model!)), genAi.Dispose);
        }
#endif
        var model = PhiModel.Load(options.Model!, ModelOptions(), loggers, time, meters);
        return new LoadedPhi(new PhiChatClient(model), model.Name, model.Dispose);
    }

    private PhiModelOptions ModelOptions() => new()
    {
        Provider = options.Provider,
        DeviceId = options.Device,
        Threads = options.Threads,
        CacheBudgetBytes = (long)options.CacheMegabytes << 20,
    };
}
