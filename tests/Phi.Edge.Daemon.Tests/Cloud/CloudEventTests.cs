using System.Buffers;
using System.Text;
using System.Text.Json;
using CsCheck;
using Microsoft.Extensions.Options;
using MQTTnet;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Cloud;
using Phi.Edge.Daemon.Cloud.Sim;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Tests.Cloud;

public sealed class CloudEventTests
{
    private static readonly OutboxEntry Entry = new(
        7, new Guid("019ca84c-53ca-7a5e-9d7e-8f3b1c2d4e5f"), MessageClass.Alert, "alerts", 42, "phi-edge/v1/car-1/alert/sleep", "edge.phi.alert.v1", "sleep",
        "application/json", """{"kind":"sleep"}"""u8.ToArray(), new DateTimeOffset(2026, 6, 1, 8, 0, 0, 250, TimeSpan.Zero), 0)
    {
        Epoch = new Guid("0123456789abcdef0123456789abcdef"),
    };

    [Theory]
    [InlineData("Binary", "application/json")]
    [InlineData("Structured", "application/json")]
    [InlineData("Structured", "application/octet-stream")]
    public void Of_WhatWasCreated_IsTheSame(string mode, string contentType)
    {
        var message = New(new CloudOptions { Events = Enum.Parse<CloudEventsMode>(mode), TopicPrefix = "tenant" }).Create(Entry with { ContentType = contentType });

        var read = CloudEvent.Of(message)!;

        Assert.Equal(
            (Entry.Id, "/phi-edge/car-1", Entry.Epoch.ToString("N"), "alerts", 42, "edge.phi.alert.v1", Entry.Created, "tenant/" + Entry.Topic),
            (read.Id, read.Source, read.Epoch, read.Stream, read.Sequence, read.Type, read.Time, read.Topic));
        Assert.Equal(Entry.Payload, read.Payload);
    }

    [Fact]
    public void Create_Structured_IsOneObjectWithTheDataInIt()
    {
        var message = New(new CloudOptions { Events = CloudEventsMode.Structured }).Create(Entry);

        Assert.Equal("application/cloudevents+json", message.ContentType);
        Assert.Empty(message.UserProperties);
        using var json = JsonDocument.Parse(message.Payload.ToArray());
        Assert.Equal("sleep", json.RootElement.GetProperty("data").GetProperty("kind").GetString());
        Assert.Equal("2026-06-01T08:00:00.250Z", json.RootElement.GetProperty("time").GetString());
    }

    [Theory]
    [InlineData("Binary")]
    [InlineData("Structured")]
    public void SizeOf_Message_IsNoLessThanItsParts(string mode)
    {
        var messages = New(new CloudOptions { Events = Enum.Parse<CloudEventsMode>(mode) });
        var message = messages.Create(Entry);
        var parts = message.Payload.Length + message.Topic.Length + message.ContentType.Length
            + message.UserProperties.Sum(p => p.Name.Length + p.ValueBuffer.Length + 5) + 16;

        Assert.InRange(messages.SizeOf(Entry), parts, parts + 400);
    }

    [Fact]
    public void Of_AnyPayload_IsReadOrLeft() => Gen.Byte.Array[0, 200].Sample(
        bytes => CloudEvent.Of(new MqttApplicationMessage { Topic = "t", Payload = new ReadOnlySequence<byte>(bytes) }) is null, iter: 2000, seed: "0N0XIzNsQ0O2", threads: 1);

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"specversion":"1.0","id":7}""")]
    [InlineData("""{"specversion":"1.0","id":"019ca84c-53ca-7a5e-9d7e-8f3b1c2d4e5f","sequence":"-1"}""")]
    [InlineData("""{"status":"online"}""")]
    public void Of_NoNumberedEvent_IsNone(string payload) =>
        Assert.Null(CloudEvent.Of(new MqttApplicationMessage { Topic = "t", Payload = new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(payload)) }));

    private static CloudMessages New(CloudOptions options)
    {
        var (topics, wrapped) = (new Topics("car-1"), Options.Create(options));
        var events = new EventMessage(topics, TimeProvider.System);
        return new CloudMessages(new CloudClientSettings(wrapped, topics, events), events, wrapped);
    }
}
