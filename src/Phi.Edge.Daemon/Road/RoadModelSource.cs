using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Driver;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Daemon.Signs;
using Phi.Edge.Perception.Models;
using Phi.Edge.Perception.Onnx;
using Phi.Edge.Perception.Road;
using Phi.Edge.Perception.Road.Gallery;
using Phi.Edge.Perception.Road.Text;

namespace Phi.Edge.Daemon.Road;

/// <summary>Loads the networks from the store of prepared models. What is missing is a problem to tell, never a failure of the daemon.</summary>
internal sealed class RoadModelSource(
    IOptions<SmallModelOptions> models, IOptions<RoadModelOptions> road, IOptions<SignTextOptions> text, TimeProvider time) : IRoadModelSource
{
    public IRoadModel? LoadModel(out string? problem) =>
        Try(store => RoadModel.Load(RoadModelFiles.Locate(store, SignsAction.Folder(null)), Runtime, road.Value, time), out problem);

    public ISignTextReader? LoadTextReader(out string? problem) =>
        Try(store => SignTextReader.Load(SignTextFiles.Locate(store), Runtime, text.Value), out problem);

    private OnnxModelOptions Runtime => new() { Provider = models.Value.Provider, Threads = models.Value.Threads };

    private T? Try<T>(Func<ModelStore, T> load, out string? problem) where T : class
    {
        try
        {
            var (_, store, _) = PreparedModels.Open(models.Value);
            problem = null;
            return load(store);
        }
        catch (Exception e) when (e is ModelCatalogException or OnnxModelException or SignException or StartupException)
        {
            problem = e.Message;
            return null;
        }
    }
}
