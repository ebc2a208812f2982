using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Configuration;
using Phi.Edge.Daemon.Health;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Perception.Capture;
using Phi.Edge.Perception.Driver;
using Phi.Edge.Perception.Onnx;
using Phi.Edge.Perception.Recording;
using Phi.Edge.Pipelines;
using Phi.Edge.Pipelines.Alerts;
using Phi.Edge.Pipelines.Driver;

namespace Phi.Edge.Daemon.Driver;

internal static class DriverServiceCollectionExtensions
{
    private const string CameraSection = "Cameras:Cabin";

    /// <summary>Cabin camera, driver model, driver pipeline, and the two loops that run them.</summary>
    public static IServiceCollection AddDriverMonitoring(this IServiceCollection services, IConfiguration configuration) => services
        .AddSection<SmallModelOptions>(configuration, "Models")
        .AddSection<DriverModelOptions>(configuration, "Driver:Model")
        .AddSection<DriverPolicyOptions>(configuration, DriverPolicyOptions.Section)
        .AddSection<DriverPipelineOptions>(configuration, DriverPipelineOptions.Section)
        .AddSection<AlertOptions>(configuration, AlertOptions.Section)
        .AddSection<CameraOptions>(configuration, CameraSection)
        .PostConfigure<CameraOptions>(camera => camera.Source = camera.Source is "" ? "/dev/video0" : camera.Source)
        .AddCapture()
        .AddDriverPipeline()
        .AddSingleton(CreateModel)
        .AddSingleton(CreateCamera)
        .AddSingleton<IHealthSource, CameraHealthSource>()
        .AddSingleton<IHealthSource, SmallModelHealth>()
        .AddSingleton<IHealthSource, FrameHealth>()
        .AddSingleton(CreateCameraLoop)
        .AddSingleton(CreatePipelineLoop);

    /// <summary>Records a film with overlays.</summary>
    public static IServiceCollection AddRecording(this IServiceCollection services, string path) => services
        .AddSingleton(provider =>
        {
            var fps = provider.GetRequiredService<IOptions<CameraOptions>>().Value.Fps;
            return new VideoRecorder(path, fps > 0 ? fps : 30, provider.GetRequiredService<ILogger<VideoRecorder>>());
        })
        .AddSingleton<IDriverObserver, RecordingObserver>();

    private static IDriverModel CreateModel(IServiceProvider provider)
    {
        var models = provider.GetRequiredService<IOptions<SmallModelOptions>>().Value;
        var files = PreparedModels.DriverFiles(models);
        var runtime = new OnnxModelOptions { Provider = models.Provider, Threads = models.Threads };
        try
        {
            return DriverModel.Load(
                files, runtime, provider.GetRequiredService<IOptions<DriverModelOptions>>().Value,
                provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<DriverModel>>());
        }
        catch (OnnxModelException e)
        {
            throw new StartupException(e.Message, ExitCodes.Unavailable, e);
        }
    }

    private static ICamera CreateCamera(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<CameraOptions>>().Value;
        var factory = provider.GetRequiredService<CameraFactory>();
        try
        {
            // A film made by the program itself (the demo) takes the place of the device.
            return provider.GetService<RenderedCamera>() is { } rendered
                ? factory.Create(options, rendered.Open, endIsFinal: true)
                : factory.Create(options);
        }
        catch (FrameSourceException e)
        {
            throw new StartupException($"{CameraSection}: {e.Message}", ExitCodes.Configuration, e);
        }
    }

    private static Loop CreateCameraLoop(IServiceProvider provider)
    {
        var camera = provider.GetRequiredService<ICamera>();
        var frames = provider.GetRequiredService<DriverPipeline>().Frames;
        var heartbeat = provider.GetRequiredService<HeartbeatRegistry>().Create($"camera.{camera.Status.Name}");
        return new Loop(heartbeat.Name, () => { }, stopping =>
        {
            camera.Run(frames, heartbeat, stopping);
            heartbeat.Disarm();
            if (!stopping.IsCancellationRequested)
            {
                frames.Complete();
            }
        });
    }

    private static Loop CreatePipelineLoop(IServiceProvider provider)
    {
        var pipeline = provider.GetRequiredService<DriverPipeline>();
        provider.GetRequiredService<HeartbeatRegistry>().Add(pipeline.Heartbeat);
        return new Loop(pipeline.Name, pipeline.WarmUp, pipeline.Run, EndsDaemon: true);
    }
}
