/**
 * What spiking neurons are made of: channels that open and close.
 *
 * <p>A {@link rheobase.neuron.channel.Gate} moves towards how far it stands open at a potential;
 * the open channels let an {@link rheobase.neuron.channel.IonicCurrent} through. Open channels
 * against potential are a logistic curve, the {@link rheobase.neuron.channel.Activation} with which
 * artificial neurons answer too. Points to {@code units}.
 */
package rheobase.neuron.channel;
