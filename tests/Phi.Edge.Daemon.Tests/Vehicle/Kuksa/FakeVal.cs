using Grpc.Core;
using Phi.Edge.Daemon.Vehicle.Kuksa.Protocol;
using Metadata = Phi.Edge.Daemon.Vehicle.Kuksa.Protocol.Metadata;

namespace Phi.Edge.Daemon.Tests.Vehicle.Kuksa;

/// <summary>The calls of a <see cref="FakeDatabroker"/>.</summary>
internal sealed class FakeVal(FakeDatabroker broker) : VAL.VALBase
{
    public override async Task<ListMetadataResponse> ListMetadata(ListMetadataRequest request, ServerCallContext context)
    {
        await LetInAsync(context);
        return broker.Units.TryGetValue(request.Root, out var unit)
            ? new ListMetadataResponse { Metadata = { new Metadata { Path = request.Root, Unit = unit } } }
            : throw new RpcException(new Status(StatusCode.NotFound, "Path not found"));
    }

    public override async Task Subscribe(SubscribeRequest request, IServerStreamWriter<SubscribeResponse> responseStream, ServerCallContext context)
    {
        await LetInAsync(context);
        if (request.SignalPaths.Any(path => !broker.Units.ContainsKey(path)))
        {
            throw new RpcException(new Status(StatusCode.NotFound, "Path not found"));
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, broker.Stopping.Token);
        var channel = broker.Subscribe([.. request.SignalPaths]);
        try
        {
            await foreach (var response in channel.Reader.ReadAllAsync(end.Token))
            {
                await responseStream.WriteAsync(response, end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The client has gone, or the databroker ends.
        }
        finally
        {
            broker.Unsubscribe(channel);
        }
    }

    public override async Task<PublishValueResponse> PublishValue(PublishValueRequest request, ServerCallContext context)
    {
        await LetInAsync(context);
        if (!broker.Units.ContainsKey(request.SignalId.Path))
        {
            throw new RpcException(new Status(StatusCode.NotFound, "Path not found"));
        }

        broker.Published.Enqueue((request.SignalId.Path, request.DataPoint.Value));
        return new PublishValueResponse();
    }

    private async Task LetInAsync(ServerCallContext context)
    {
        if (broker.Silent)
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, broker.Stopping.Token);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (broker.Token is { } token && context.RequestHeaders.GetValue("authorization") != $"Bearer {token}")
        {
            throw new RpcException(new Status(StatusCode.Unauthenticated, "Invalid auth token"));
        }
    }
}
