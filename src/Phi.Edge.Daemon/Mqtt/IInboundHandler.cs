using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Mqtt;

/// <summary>Reads and uses the messages of one topic. Called by one loop, one message at a time; returns at once and never throws.</summary>
internal interface IInboundHandler
{
    /// <summary>The topic, in full.</summary>
    string Topic { get; }

    /// <summary>Its row in the topic table.</summary>
    TopicDefinition Definition { get; }

    /// <summary>Largest payload in bytes.</summary>
    int MaxBytes { get; }

    /// <returns>Why the message cannot be used; null when it was.</returns>
    InboundRejection? Use(ReceivedMessage message);
}
