using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Configuration;
using Phi.Edge.Daemon.Health;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Daemon.Phi;
using Phi.Edge.Perception.Capture;
using Phi.Edge.Perception.Road;
using Phi.Edge.Perception.Road.Text;
using Phi.Edge.Pipelines;
using Phi.Edge.Pipelines.Alerts;
using Phi.Edge.Pipelines.Flow;
using Phi.Edge.Pipelines.Road;
using Phi.Edge.Pipelines.Road.Reading;

namespace Phi.Edge.Daemon.Road;

/// <summary>Road signs: camera, model, pipeline, reading, and the loops that run them. Off without a road camera or a model.</summary>
internal static class RoadServiceCollectionExtensions
{
    /// <summary>Name of the road camera's options, and of the camera itself.</summary>
    public const string Camera = "road";

    private const string CameraSection = "Cameras:Road";

    public static IServiceCollection AddRoad(this IServiceCollection services, IConfiguration configuration)
    {
        services.GetSections().Add(CameraSection, typeof(CameraOptions));
        services
            .AddSection<RoadPolicyOptions>(configuration, RoadPolicyOptions.Section)
            .AddSection<RoadPipelineOptions>(configuration, RoadPipelineOptions.Section)
            .AddSection<SignReadingOptions>(configuration, SignReadingOptions.Section)
            .AddSection<RoadModelOptions>(configuration, "Road:Model")
            .AddSection<SignTextOptions>(configuration, "Road:Text")
            .AddRoadPipeline()
            .TryAddSingleton<IRoadModelSource, RoadModelSource>();
        var rendered = services.Any(static service => service.ServiceType == typeof(RenderedRoadCamera));
        return rendered || !string.IsNullOrWhiteSpace(configuration[$"{CameraSection}:Source"])
            ? services.AddRoadCamera(configuration).AddRoadLoops()
            : services.AddSingleton<IHealthSource, RoadOff>();
    }

    private static IServiceCollection AddRoadCamera(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CameraOptions>(Camera).Bind(configuration.GetSection(CameraSection)).ValidateDataAnnotations();
        return services
            .PostConfigure<CameraOptions>(Camera, static camera => camera.Name = camera.Name == new CameraOptions().Name ? Camera : camera.Name)
            .AddCapture()
            .AddKeyedSingleton(Camera, static (provider, _) => CreateCamera(provider))
            .AddSingleton<IHealthSource>(static provider =>
                new CameraHealthSource([provider.GetRequiredKeyedService<ICamera>(Camera)], provider.GetRequiredService<TimeProvider>()));
    }

    private static IServiceCollection AddRoadLoops(this IServiceCollection services) => services
        .AddSingleton<RoadParts>()
        .AddSingleton(CreatePipeline)
        .AddSingleton(CreateReading)
        .AddSingleton<IHealthSource>(static provider => new RoadHealth(
            provider.GetRequiredService<RoadParts>(), new Lazy<RoadPipeline>(provider.GetRequiredService<RoadPipeline>),
            new Lazy<SignReadingPipeline>(provider.GetRequiredService<SignReadingPipeline>)))
        .AddSingleton(CreateCameraLoop)
        .AddSingleton(CreatePipelineLoop)
        .AddSingleton(CreateReadingLoop);

    private static ICamera CreateCamera(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<CameraOptions>>().Get(Camera);
        var factory = provider.GetRequiredService<CameraFactory>();
        try
        {
            return provider.GetService<RenderedRoadCamera>() is { } rendered
                ? factory.Create(options, rendered.Open, endIsFinal: true)
                : factory.Create(options);
        }
        catch (FrameSourceException e)
        {
            throw new StartupException($"{CameraSection}: {e.Message}", ExitCodes.Configuration, e);
        }
    }

    /// <summary>With the model that the parts own. Asked for only when there is one.</summary>
    private static RoadPipeline CreatePipeline(IServiceProvider provider) => new(
        provider.GetRequiredService<RoadParts>().Model!, provider.GetRequiredService<RoadPolicy>(), provider.GetRequiredService<RoadWorldSource>(),
        provider.GetRequiredService<AlertDesk>(), provider.GetRequiredService<RoadOutlets>(), provider.GetRequiredService<SignReadingPipeline>(),
        provider.GetRequiredService<PipelineMetrics>(), provider.GetRequiredService<IOptions<RoadPipelineOptions>>(),
        provider.GetRequiredService<IOptions<SignReadingOptions>>(), provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<RoadPipeline>>());

    /// <summary>Phi reads signs only if a model is configured.</summary>
    private static SignReadingPipeline CreateReading(IServiceProvider provider) => new(
        provider.GetRequiredService<IOptions<SignReadingOptions>>(), provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<SignReadingPipeline>>(), provider.GetRequiredService<RoadParts>().TextReader,
        provider.GetService<IOptions<PhiOptions>>()?.Value.Model is null ? null : provider.GetService<IChatClient>());

    private static Loop CreateCameraLoop(IServiceProvider provider)
    {
        if (provider.GetRequiredService<RoadParts>().Model is null)
        {
            return Nothing("camera.road");
        }

        var camera = provider.GetRequiredKeyedService<ICamera>(Camera);
        var frames = provider.GetRequiredService<RoadPipeline>().Frames;
        var heartbeat = provider.GetRequiredService<HeartbeatRegistry>().Create($"camera.{camera.Status.Name}");
        return new Loop(heartbeat.Name, static () => { }, stopping =>
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
        if (provider.GetRequiredService<RoadParts>().Model is null)
        {
            return Nothing(Camera);
        }

        var pipeline = provider.GetRequiredService<RoadPipeline>();
        provider.GetRequiredService<HeartbeatRegistry>().Add(pipeline.Heartbeat);
        return new Loop(pipeline.Name, pipeline.WarmUp, pipeline.Run);
    }

    private static Loop CreateReadingLoop(IServiceProvider provider)
    {
        var reading = provider.GetRequiredService<SignReadingPipeline>();
        if (!reading.IsOn)
        {
            return Nothing(reading.Name);
        }

        provider.GetRequiredService<HeartbeatRegistry>().Add(reading.Heartbeat);
        return new Loop(reading.Name, reading.WarmUp, reading.Run);
    }

    private static Loop Nothing(string name) => new(name, static () => { }, static _ => { });
}
